/** Liquid's `routes`; `rootPath` is empty or like `/fr`. */
export function routesObject(rootPath: string) {
  const at = (path: string) => `${rootPath}${path}`;
  return {
    root_url: rootPath || "/",
    account_url: at("/account"),
    account_login_url: at("/account/login"),
    account_logout_url: at("/account/logout"),
    account_register_url: at("/account/register"),
    account_addresses_url: at("/account/addresses"),
    account_recover_url: at("/account/recover"),
    collections_url: at("/collections"),
    all_products_collection_url: at("/collections/all"),
    search_url: at("/search"),
    predictive_search_url: at("/search/suggest"),
    cart_url: at("/cart"),
    cart_add_url: at("/cart/add"),
    cart_change_url: at("/cart/change"),
    cart_clear_url: at("/cart/clear"),
    cart_update_url: at("/cart/update"),
    product_recommendations_url: at("/recommendations/products"),
  };
}
