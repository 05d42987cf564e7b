<?php
add_action('rest_api_init', function () {
    // ruleid: php-rest-route-open
    register_rest_route('shop/v1', '/orders/(?P<id>\d+)', array(
        'methods'  => 'DELETE',
        'callback' => 'shop_delete_order',
        'permission_callback' => '__return_true',
    ));
    // ok: php-rest-route-open
    register_rest_route('shop/v1', '/products', array(
        'methods'  => 'GET',
        'callback' => 'shop_products',
        'permission_callback' => '__return_true',
    ));
    // ok: php-rest-route-open
    register_rest_route('shop/v1', '/orders', array(
        'methods'  => 'POST',
        'callback' => 'shop_order',
        'permission_callback' => 'shop_may_order',
    ));
});
