// ruleid: swift-xml-external-entities
parser.shouldResolveExternalEntities = true
// ok: swift-xml-external-entities
parser.shouldResolveExternalEntities = false
