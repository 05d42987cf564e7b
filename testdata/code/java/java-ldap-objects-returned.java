class Entries {
    void search(SearchControls controls) {
        // ruleid: java-ldap-objects-returned
        new SearchControls(SearchControls.SUBTREE_SCOPE, 0, 0, null, true, false);
        // ruleid: java-ldap-objects-returned
        controls.setReturningObjFlag(true);
        // ok: java-ldap-objects-returned
        new SearchControls(SearchControls.SUBTREE_SCOPE, 0, 0, null, false, false);
    }
}
