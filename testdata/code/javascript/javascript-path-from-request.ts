@Controller("files")
export class FilesController {
  @Get()
  read(@Query("name") name: string, @Res() res: Response) {
    // ruleid: javascript-path-from-request
    return fs.readFileSync(join(root, name));
  }

  @Get(":id")
  byNumber(@Param("id", ParseIntPipe) id: number) {
    // ok: javascript-path-from-request
    return fs.readFileSync(join(root, `${id}.pdf`));
  }

  @Get("own")
  own(@Inject("name") name: string) {
    // ok: javascript-path-from-request
    return fs.readFileSync(join(root, name));
  }
}
