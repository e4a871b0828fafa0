"""Published fakes and builders."""
