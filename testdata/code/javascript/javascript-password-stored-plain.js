class UsersService {
  async create(dto) {
    const user = this.repo.create();
    user.email = dto.email;
    // ruleid: javascript-password-stored-plain
    user.password = dto.password;
    return this.repo.save(user);
  }

  async register(req) {
    // ruleid: javascript-password-stored-plain
    await User.create({ email: req.body.email, password: req.body.password });
  }

  async rename(dto) {
    // ok: javascript-password-stored-plain
    await User.create({ email: dto.email, name: dto.name });
    // ok: javascript-password-stored-plain
    this.form.password = '';
  }
}
