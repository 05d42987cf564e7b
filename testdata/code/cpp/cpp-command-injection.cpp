#include <cstdlib>
#include <iostream>
#include <string>

int main()
{
    std::string name;
    std::getline(std::cin, name);
    std::string cmd = "ls -l " + name;
    // ruleid: cpp-command-injection
    std::system(cmd.c_str());
    int n;
    std::cin >> n;
    // ok: cpp-command-injection
    std::system("ls -l");
}

void handle(const httplib::Request &req)
{
    auto host = req.get_param_value("host");
    // ruleid: cpp-command-injection
    FILE *out = popen(("ping " + host).c_str(), "r");
    int count = std::stoi(req.get_param_value("n"));
    // ok: cpp-command-injection
    system(("ping -c " + std::to_string(count) + " localhost").c_str());
}
