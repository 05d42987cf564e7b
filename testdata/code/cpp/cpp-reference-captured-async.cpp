#include <array>
#include <boost/asio.hpp>
#include <thread>

class Session {
public:
    void start() {
        std::array<char, 512> buf;
        // ruleid: cpp-reference-captured-async
        socket_.async_read_some(boost::asio::buffer(buf), [&buf](boost::system::error_code ec, std::size_t n) { use(buf, n); });
    }

    void held() {
        auto self = shared_from_this();
        // ok: cpp-reference-captured-async
        socket_.async_read_some(boost::asio::buffer(buf_), [self](boost::system::error_code ec, std::size_t n) { self->seen(n); });
    }

private:
    tcp::socket socket_;
    std::array<char, 512> buf_;
};

void later(int n) {
    int copy = n;
    // ruleid: cpp-reference-captured-async
    std::thread([&]() { work(copy); }).detach();
}

void by_value(int n) {
    // ok: cpp-reference-captured-async
    std::thread([n]() { work(n); }).detach();
}

void with_loop(boost::asio::io_context& io, tcp::socket& s) {
    std::array<char, 64> buf;
    // ok: cpp-reference-captured-async
    s.async_read_some(boost::asio::buffer(buf), [&](boost::system::error_code ec, std::size_t n) { use(buf, n); });
    io.run();
}
