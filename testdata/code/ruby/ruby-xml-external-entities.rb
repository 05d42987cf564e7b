# ruleid: ruby-xml-external-entities
doc = Nokogiri::XML(text) { |config| config.noent }
# ruleid: ruby-xml-external-entities
doc = Nokogiri::XML(text, nil, nil, Nokogiri::XML::ParseOptions::NOENT)
# ruleid: ruby-xml-external-entities
ActiveSupport::XmlMini.backend = "LibXML"
# ok: ruby-xml-external-entities
doc = Nokogiri::XML(text)
# ok: ruby-xml-external-entities
ActiveSupport::XmlMini.backend = "Nokogiri"
