# ruleid: ruby-xpath-string
doc.xpath("//user[@name='#{params[:name]}']")
# ok: ruby-xpath-string
doc.xpath("//user[@name=$name]", nil, name: params[:name])
# ok: ruby-xpath-string
doc.xpath("//user")
