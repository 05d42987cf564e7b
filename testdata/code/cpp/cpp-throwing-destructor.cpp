#include <stdexcept>

class File {
public:
    ~File()
    {
        if (!close())
            // ruleid: cpp-throwing-destructor
            throw std::runtime_error("close");
    }
    void flush()
    {
        // ok: cpp-throwing-destructor
        throw std::runtime_error("flush");
    }
};

Socket::~Socket()
{
    // ruleid: cpp-throwing-destructor
    throw std::runtime_error("open");
}
