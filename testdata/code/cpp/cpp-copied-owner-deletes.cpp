#include <cstring>

class Text {
public:
    explicit Text(const char *s) : data_(new char[std::strlen(s) + 1]) { std::strcpy(data_, s); }
    ~Text() {
        // ruleid: cpp-copied-owner-deletes
        delete[] data_;
    }

private:
    char *data_;
};

void use(char *p)
{
    // ok: cpp-copied-owner-deletes
    delete[] p;
}
