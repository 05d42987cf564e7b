#include <boost/archive/text_iarchive.hpp>
#include <sstream>

Session load(const std::string &data) {
    std::istringstream in(data);
    // ruleid: cpp-archive-deserialized
    boost::archive::text_iarchive ia(in);
    Session s;
    ia >> s;
    return s;
}

void save(std::ostream &out, const Session &s) {
    // ok: cpp-archive-deserialized
    boost::archive::text_oarchive oa(out);
    oa << s;
}
