// ruleid: swift-tls-verification-disabled
settings[kCFStreamSSLValidatesCertificateChain] = NSNumber(value: false)
// ruleid: swift-tls-verification-disabled
let m = ServerTrustManager(evaluators: ["host.tld": DisabledTrustEvaluator()])
func urlSession(_ s: URLSession, completionHandler: Handler) {
  // ruleid: swift-tls-verification-disabled
  completionHandler(.useCredential, URLCredential(trust: trust))
}
func other(_ s: URLSession, completionHandler: Handler) {
  if SecTrustEvaluateWithError(trust, &error) {
    // ok: swift-tls-verification-disabled
    completionHandler(.useCredential, URLCredential(trust: trust))
  }
}
// ok: swift-tls-verification-disabled
let n = ServerTrustManager(evaluators: ["host.tld": PinnedCertificatesTrustEvaluator()])
