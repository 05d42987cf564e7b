class User < ApplicationRecord
  def self.search(name)
    # ruleid: ruby-where-interpolated
    where("name LIKE '%#{name}%'")
  end

  def self.search_safe(name)
    # ok: ruby-where-interpolated
    where("name LIKE ?", "%#{name}%")
  end

  def self.recent
    # ok: ruby-where-interpolated
    where("#{table_name}.created_at > now()")
  end
end
