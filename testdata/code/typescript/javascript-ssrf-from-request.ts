import { NextRequest, NextResponse } from "next/server";

export async function GET(request: NextRequest): Promise<Response> {
  const url = request.nextUrl.searchParams.get("url") as string;
  // ruleid: javascript-ssrf-from-request
  const answer = await fetch(url);
  return new NextResponse(await answer.text());
}

export async function POST(request: Request): Promise<Response> {
  const { target } = await request.json();
  // ruleid: javascript-ssrf-from-request
  return fetch(`http://${target}/status`);
}

export async function PUT(request: Request): Promise<Response> {
  const { text } = await request.json();
  // ok: javascript-ssrf-from-request
  return fetch("https://api.host.tld/v1", { method: "POST", body: text });
}

export async function DELETE(request: Request): Promise<Response> {
  const { target } = await request.json();
  if (!["https://a.host.tld", "https://b.host.tld"].includes(target)) {
    return new Response("no", { status: 400 });
  }
  // ok: javascript-ssrf-from-request
  return fetch(target);
}
