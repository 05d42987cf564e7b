@Controller('users')
export class UsersController {
  @Patch(':id')
  async update(@Param('id') id: string, @Body() body: any) {
    // ruleid: typescript-mass-assignment-body
    return UserModel.findByIdAndUpdate(id, body, { new: true });
  }

  @Put(':id')
  async rename(@Param('id') id: string, @Body() body: RenameDto) {
    // ok: typescript-mass-assignment-body
    return UserModel.findByIdAndUpdate(id, body, { new: true });
  }

  @Post(':id')
  async one(@Param('id') id: string, @Body() body: any) {
    // ok: typescript-mass-assignment-body
    return UserModel.findByIdAndUpdate(id, { name: String(body.name) });
  }
}
