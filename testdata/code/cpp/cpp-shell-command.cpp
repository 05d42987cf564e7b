#include <cstdlib>
#include <string>

void f(const std::string &name, QProcess *p)
{
    // ruleid: cpp-shell-command
    std::system(("ls -l " + name).c_str());
    // ruleid: cpp-shell-command
    p->start(QString("tar xf %1").arg(name));
    // ruleid: cpp-shell-command
    FILE *out = popen(("grep -c x " + name).c_str(), "r");
    // ok: cpp-shell-command
    p->start("tar", QStringList() << "xf" << name);
    // ok: cpp-shell-command
    std::system("ls -l");
}
