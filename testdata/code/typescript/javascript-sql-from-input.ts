import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';

@Controller('posts')
export class PostsController {
  constructor(private readonly source: DataSource) {}

  @Get()
  async find(@Query('author') author: string) {
    // ruleid: javascript-sql-from-input
    return this.source.query(`SELECT * FROM posts WHERE author = '${author}'`);
  }

  @Post()
  async add(@Body() post: PostDto) {
    // ruleid: javascript-sql-from-input
    await this.source.query("INSERT INTO posts (title) VALUES ('" + post.title + "')");
    // ok: javascript-sql-from-input
    await this.source.query('INSERT INTO posts (title) VALUES ($1)', [post.title]);
  }

  @Get(':page')
  async page(@Param('page', ParseIntPipe) page: number) {
    // ok: javascript-sql-from-input
    return this.source.query(`SELECT * FROM posts OFFSET ${page}`);
  }
}
