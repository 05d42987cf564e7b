#include <QProcess>
#include <QString>

void convert(QString file) {
    QProcess proc;
    // ruleid: cpp-process-shell-string
    proc.start("sh", QStringList() << "-c" << "ffmpeg -i " + file + " out.mp4");
    // ruleid: cpp-process-shell-string
    proc.start("/bin/bash", {"-c", QString("ffmpeg -i %1").arg(file)});
    // ruleid: cpp-process-shell-string
    QProcess::startDetached("cmd.exe", QStringList() << "/c" << "del " + file);
    // ok: cpp-process-shell-string
    proc.start("ffmpeg", QStringList() << "-i" << file << "out.mp4");
    // ok: cpp-process-shell-string
    proc.start("sh", QStringList() << "-c" << "ls /srv | wc -l");
}
