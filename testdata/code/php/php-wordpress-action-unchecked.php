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

add_action('wp_ajax_qn_delete_note', 'qn_delete_note');

function qn_delete_note() {
    global $wpdb;
    $id = intval($_POST['id']);
    // ruleid: php-wordpress-action-unchecked
    $wpdb->delete($wpdb->prefix . 'qn_notes', array('id' => $id));
    wp_send_json_success();
}

function qn_delete_checked() {
    global $wpdb;
    check_ajax_referer('qn_delete');
    $id = intval($_POST['id']);
    // ok: php-wordpress-action-unchecked
    $wpdb->delete($wpdb->prefix . 'qn_notes', array('id' => $id));
    wp_send_json_success();
}
