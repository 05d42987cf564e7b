#include <fstream>
#include <string>

std::string load(const std::string &requested) {
    // ruleid: cpp-requested-path-opened
    std::ifstream in("/var/www/" + requested);
    return text(in);
}

void store(const std::string &filename, const std::string &data) {
    // ruleid: cpp-requested-path-opened
    std::ofstream out(upload_dir + "/" + filename, std::ios::binary);
    out << data;
}

std::string load_checked(const std::string &requested) {
    if (requested.find("..") != std::string::npos) return "";
    // ok: cpp-requested-path-opened
    std::ifstream in("/var/www/" + requested);
    return text(in);
}

std::string load_known(const std::string &lang) {
    // ok: cpp-requested-path-opened
    std::ifstream in("/usr/share/app/" + lang);
    return text(in);
}
