class Mappings {
    // ruleid: java-mapping-without-method
    @RequestMapping("/delete")
    public void delete(long id) {
        store.delete(id);
    }

    // ok: java-mapping-without-method
    @RequestMapping(value = "/save", method = RequestMethod.POST)
    public void save(long id) {
        store.save(id);
    }

    // ok: java-mapping-without-method
    @PostMapping("/other")
    public void other(long id) {
        store.save(id);
    }
}
