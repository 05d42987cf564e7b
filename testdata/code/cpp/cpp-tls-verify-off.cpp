void f(httplib::SSLClient &cli, QNetworkReply *reply, boost::asio::ssl::context &ctx)
{
    // ruleid: cpp-tls-verify-off
    cli.enable_server_certificate_verification(false);
    // ruleid: cpp-tls-verify-off
    reply->ignoreSslErrors();
    // ruleid: cpp-tls-verify-off
    ctx.set_verify_mode(boost::asio::ssl::verify_none);
    // ruleid: cpp-tls-verify-off
    cpr::Get(cpr::Url{"https://example.com"}, cpr::VerifySsl{false});
    // ok: cpp-tls-verify-off
    cli.enable_server_certificate_verification(true);
    // ok: cpp-tls-verify-off
    ctx.set_verify_mode(boost::asio::ssl::verify_peer);
    // ok: cpp-tls-verify-off
    reply->ignoreSslErrors(expected);
}
