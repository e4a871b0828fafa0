"""What fills the sections of a skeleton: one function a section, facts in, blocks out."""
