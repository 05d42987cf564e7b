#include <cstdint>
#include <cstdlib>

uint8_t* image(uint32_t width, uint32_t height) {
    uint32_t size = width * height * 4;
    // ruleid: cpp-size-product
    return static_cast<uint8_t*>(malloc(size));
}

char* rows(int count, int length) {
    int total = count * length;
    // ruleid: cpp-size-product
    return new char[total];
}

uint8_t* wide(uint32_t width, uint32_t height) {
    std::size_t size = static_cast<std::size_t>(width) * height;
    // ok: cpp-size-product
    return static_cast<uint8_t*>(malloc(size));
}

uint8_t* checked(uint32_t width, uint32_t height) {
    uint32_t size = width * height;
    if (width != 0 && size / width != height) return nullptr;
    // ok: cpp-size-product
    return static_cast<uint8_t*>(malloc(size));
}
