import { Controller, Delete, Param } from '@nestjs/common';

// ruleid: typescript-admin-controller-open
@Controller('admin/users')
export class AdminController {
  @Delete(':id')
  remove(@Param('id') id: string) {
    return this.users.remove(id);
  }
}

// ok: typescript-admin-controller-open
@Controller('users')
export class UsersController {}
