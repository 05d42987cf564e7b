#include <iomanip>
#include <iostream>
#include <string>

void ask()
{
    char name[16];
    // ruleid: cpp-cin-into-array
    std::cin >> name;
    char other[16];
    // ok: cpp-cin-into-array
    std::cin >> std::setw(16) >> other;
    std::string text;
    // ok: cpp-cin-into-array
    std::cin >> text;
    int n;
    // ok: cpp-cin-into-array
    std::cin >> n;
}
