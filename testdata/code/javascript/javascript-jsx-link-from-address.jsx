import { useSearchParams } from 'react-router-dom';

export function Banner() {
  const [params] = useSearchParams();
  const link = params.get('link');
  // ruleid: javascript-jsx-link-from-address
  return <a href={link}>Continue</a>;
}

export function Item() {
  const [params] = useSearchParams();
  const id = params.get('id');
  // ok: javascript-jsx-link-from-address
  return <a href={`/items/${id}`}>Continue</a>;
}

export function Fixed({ items }) {
  // ok: javascript-jsx-link-from-address
  return <a href={items[0].link}>Continue</a>;
}
