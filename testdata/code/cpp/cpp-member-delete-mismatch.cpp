#include <cstring>

class Block {
public:
    explicit Block(size_t n) : size_(n), data_(new char[n]) { std::memset(data_, 0, n); }
    Block(const Block &) = delete;
    Block &operator=(const Block &) = delete;
    ~Block() {
        // ruleid: cpp-member-delete-mismatch
        delete data_;
    }

private:
    size_t size_;
    char *data_;
};

class Right {
public:
    explicit Right(size_t n) : data_(new char[n]) {}
    Right(const Right &) = delete;
    Right &operator=(const Right &) = delete;
    ~Right() {
        // ok: cpp-member-delete-mismatch
        delete[] data_;
    }

private:
    char *data_;
};

class One {
public:
    One() : data_(new int(3)) {}
    One(const One &) = delete;
    One &operator=(const One &) = delete;
    ~One() {
        // ok: cpp-member-delete-mismatch
        delete data_;
    }

private:
    int *data_;
};
