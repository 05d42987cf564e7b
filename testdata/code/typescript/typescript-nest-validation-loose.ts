import { ValidationPipe } from "@nestjs/common";
import { NestFactory } from "@nestjs/core";

import { AppModule } from "./app.module";

export async function start(): Promise<void> {
  const app = await NestFactory.create(AppModule);
  // ruleid: typescript-nest-validation-loose
  app.useGlobalPipes(new ValidationPipe({ transform: true, whitelist: false }));
  // ruleid: typescript-nest-validation-loose
  app.useGlobalPipes(new ValidationPipe({ forbidUnknownValues: false }));
  // ok: typescript-nest-validation-loose
  app.useGlobalPipes(new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true }));
  // ok: typescript-nest-validation-loose
  app.useGlobalPipes(new ValidationPipe());
  await app.listen(3000);
}
