class Libraries {
    Object stream(String xml) {
        XStream stream = new XStream();
        // ruleid: java-library-deserialization
        return stream.fromXML(xml);
    }

    void kryo(Kryo kryo) {
        // ruleid: java-library-deserialization
        kryo.setRegistrationRequired(false);
        // ok: java-library-deserialization
        kryo.setRegistrationRequired(true);
    }

    // ruleid: java-library-deserialization
    @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
    Object payload;

    // ok: java-library-deserialization
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    Object named;

    Object message(Message message) throws Exception {
        ObjectMessage object = (ObjectMessage) message;
        // ruleid: java-library-deserialization
        return object.getObject();
    }

    Object allowed(String xml) {
        XStream stream = new XStream();
        stream.allowTypes(new Class[] {User.class});
        // ok: java-library-deserialization
        return stream.fromXML(xml);
    }
}
