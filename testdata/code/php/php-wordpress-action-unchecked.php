<?php
function save_settings() {
    // ruleid: php-wordpress-action-unchecked
    update_option('colour', $_POST['colour']);
}

add_action('wp_ajax_nopriv_delete_item', function () {
    // ruleid: php-wordpress-action-unchecked
    wp_delete_post($_POST['id'], true);
});

function save_settings_checked() {
    check_admin_referer('save');
    // ok: php-wordpress-action-unchecked
    update_option('colour', sanitize_text_field($_POST['colour']));
}

function save_settings_right() {
    if (!current_user_can('manage_options')) {
        wp_die();
    }
    // ok: php-wordpress-action-unchecked
    update_option('colour', sanitize_text_field($_POST['colour']));
}

function count_visit() {
    // ok: php-wordpress-action-unchecked
    update_option('visits', get_option('visits') + 1);
}
