class User < ApplicationRecord
  # ruleid: ruby-validation-regex-anchors
  validates :name, format: { with: /^[a-z]+$/ }
  # ruleid: ruby-validation-regex-anchors
  validates_format_of :phone, :with => /\d+/
  # ok: ruby-validation-regex-anchors
  validates :name, format: { with: /\A[a-z]+\z/ }
  # ok: ruby-validation-regex-anchors
  validates :name, presence: true
end
