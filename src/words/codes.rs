use super::{Key, Words};
use crate::api::CodeFault;

impl Words {
    /// What is wrong with a code, at its field.
    pub fn code_fault(&self, fault: CodeFault) -> String {
        match fault {
            CodeFault::Missing => self.say(Key::EppMissing).to_owned(),
            CodeFault::Length { least, most } => {
                let (least, most) = (self.size(least), self.size(most));
                self.fill(Key::EppLength, &[("least", &least), ("most", &most)])
            }
        }
    }
}
