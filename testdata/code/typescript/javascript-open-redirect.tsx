import { redirect } from 'next/navigation';

export default async function LoginPage({ searchParams }: Props) {
  if (await isSignedIn()) {
    // ruleid: javascript-open-redirect
    redirect(searchParams.next);
  }
  // ok: javascript-open-redirect
  redirect('/home');
}
