// ruleid: swift-biometrics-without-keychain
context.evaluatePolicy(.deviceOwnerAuthenticationWithBiometrics, localizedReason: text) { ok, error in
  open()
}
// ok: swift-biometrics-without-keychain
let a = SecAccessControlCreateWithFlags(nil, level, .biometryCurrentSet, &error)
