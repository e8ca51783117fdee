/** Encryption of single fields with rotating keys, keyed hashes for looking values up, and masks for showing them. */
package vn.dangbo.platform.crypto;
