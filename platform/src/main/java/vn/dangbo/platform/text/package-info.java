/** Vietnamese text: search keys without tones, persons' names and their order. */
package vn.dangbo.platform.text;
