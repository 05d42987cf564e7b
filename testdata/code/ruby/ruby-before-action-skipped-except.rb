class PagesController < ApplicationController
  # ruleid: ruby-before-action-skipped-except
  skip_before_action :require_login, except: [:admin]
  # ok: ruby-before-action-skipped-except
  skip_before_action :require_login, only: [:index]
  # ok: ruby-before-action-skipped-except
  skip_before_action :set_locale, except: [:index]
end
