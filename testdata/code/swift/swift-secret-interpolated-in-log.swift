import os

func login(user: String, password: String, logger: Logger) {
    // ruleid: swift-secret-interpolated-in-log
    print("login \(user) with \(password)")
    // ruleid: swift-secret-interpolated-in-log
    logger.info("token \(session.accessToken)")
    // ok: swift-secret-interpolated-in-log
    print("login \(user)")
    // ok: swift-secret-interpolated-in-log
    print("password has \(password.count) letters")
}
