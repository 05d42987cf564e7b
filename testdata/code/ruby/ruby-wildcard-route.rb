Rails.application.routes.draw do
  # ruleid: ruby-wildcard-route
  match "/:controller(/:action(/:id))"
  # ok: ruby-wildcard-route
  get "/users/:id", to: "users#show"
end
