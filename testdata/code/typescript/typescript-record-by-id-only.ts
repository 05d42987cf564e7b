import { getSession } from './session';
import { prisma } from './prisma';

export async function GET(_req: Request, { params }: { params: { id: string } }) {
  const session = await getSession();
  if (!session) return new Response('', { status: 401 });
  // ruleid: typescript-record-by-id-only
  const invoice = await prisma.invoice.findUnique({ where: { id: params.id } });
  // ok: typescript-record-by-id-only
  const country = await prisma.country.findUnique({ where: { id: params.id } });
  return Response.json({ invoice, country });
}
