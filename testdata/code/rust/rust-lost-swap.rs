fn rotate(state: &mut State, mut a: u8, mut b: u8) {
    // ruleid: rust-lost-swap
    a = b;
    b = a;
    // ruleid: rust-lost-swap
    state.old = state.new;
    state.new = state.old;
    // ok: rust-lost-swap
    let t = a;
    a = b;
    b = t;
    // ok: rust-lost-swap
    std::mem::swap(&mut a, &mut b);
}

fn chain(mut a: u8, b: u8, mut c: u8) {
    // ok: rust-lost-swap
    a = b;
    c = a;
}

fn tokens(span: Span, name: Ident) -> TokenStream {
    // ok: rust-lost-swap
    let one = format_ident!("check_{name}", span = span);
    let two = format_ident!("call_{name}", span = span);
    quote! { #one #two }
}
