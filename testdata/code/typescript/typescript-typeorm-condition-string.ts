import { Repository } from "typeorm";

import { User } from "./user";

export class UserService {
  constructor(private readonly users: Repository<User>) {}

  find(name: string): Promise<User | null> {
    // ruleid: typescript-typeorm-condition-string
    return this.users.createQueryBuilder("user").where(`user.name = '${name}'`).getOne();
  }

  search(part: string, role: string): Promise<User[]> {
    const query = this.users.createQueryBuilder("user");
    // ruleid: typescript-typeorm-condition-string
    query.where("user.name LIKE '%" + part + "%'");
    // ruleid: typescript-typeorm-condition-string
    query.andWhere(`user.role = '${role}'`);
    return query.getMany();
  }

  fine(name: string, names: string[]): Promise<User[]> {
    const query = this.users.createQueryBuilder("user");
    // ok: typescript-typeorm-condition-string
    query.where("user.name = :name", { name });
    // ok: typescript-typeorm-condition-string
    query.andWhere("user.name IN (:...names)", { names });
    // ok: typescript-typeorm-condition-string
    query.andWhere(`user.${name === "a" ? "first" : "last"} IS NOT NULL`);
    return query.getMany();
  }
}
