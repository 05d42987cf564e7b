<?php
function acme_box($atts) {
    $atts = shortcode_atts(['title' => ''], $atts);
    // ruleid: php-shortcode-unescaped
    return '<div class="box"><h3>' . $atts['title'] . '</h3></div>';
}

function acme_safe($atts) {
    $atts = shortcode_atts(['title' => ''], $atts);
    // ok: php-shortcode-unescaped
    return '<div class="box"><h3>' . esc_html($atts['title']) . '</h3></div>';
}
