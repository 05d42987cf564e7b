void f(const QByteArray &data)
{
    // ruleid: cpp-qt-weak-hash
    auto a = QCryptographicHash::hash(data, QCryptographicHash::Md5);
    // ruleid: cpp-qt-weak-hash
    CryptoPP::SHA1 b;
    // ruleid: cpp-qt-weak-hash
    auto c = Botan::HashFunction::create("SHA-1");
    // ok: cpp-qt-weak-hash
    auto d = QCryptographicHash::hash(data, QCryptographicHash::Sha256);
}
