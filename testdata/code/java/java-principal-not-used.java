class AccountController {
    @PostMapping("/{id}/transfer")
    Account transfer(@PathVariable Long id, @RequestParam long amount, @AuthenticationPrincipal AppUser user) {
        // ruleid: java-principal-not-used
        Account account = accounts.findById(id).orElseThrow();
        account.take(amount);
        return accounts.save(account);
    }

    @GetMapping("/{id}")
    Account show(@PathVariable Long id, @AuthenticationPrincipal AppUser user) {
        // ok: java-principal-not-used
        Account account = accounts.findById(id).orElseThrow();
        if (!account.getOwner().equals(user.getId())) {
            throw new AccessDeniedException("no");
        }
        return account;
    }

    @GetMapping("/products/{id}")
    Product product(@PathVariable Long id) {
        // ok: java-principal-not-used
        return products.findById(id).orElseThrow();
    }
}
