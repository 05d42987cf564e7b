class UserService {
    User register(RegisterForm form) {
        User user = new User();
        user.setEmail(form.getEmail());
        // ruleid: java-password-stored-plain
        user.setPassword(form.getPassword());
        return userRepository.save(user);
    }

    User rename(RegisterForm form, User user) {
        // ok: java-password-stored-plain
        user.setName(form.getName());
        return userRepository.save(user);
    }
}
