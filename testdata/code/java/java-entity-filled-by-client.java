class AccountController {
    @PostMapping("/account/{id}")
    User update(@PathVariable Long id, @RequestBody User input) {
        User user = users.findById(id).orElseThrow();
        // ruleid: java-entity-filled-by-client
        BeanUtils.copyProperties(input, user);
        return users.save(user);
    }

    @PostMapping("/account/{id}/email")
    User email(@PathVariable Long id, @RequestBody EmailForm form) {
        User user = users.findById(id).orElseThrow();
        // ok: java-entity-filled-by-client
        BeanUtils.copyProperties(form, user);
        return users.save(user);
    }
}

class Users {
    @PutMapping("/{id}")
    User update(@PathVariable Long id, @RequestBody User user) {
        user.setId(id);
        // ruleid: java-entity-filled-by-client
        return users.save(user);
    }

    @PutMapping("/notes/{id}")
    Note note(@PathVariable Long id, @RequestBody Note note) {
        // ok: java-entity-filled-by-client
        return notes.save(note);
    }
}
