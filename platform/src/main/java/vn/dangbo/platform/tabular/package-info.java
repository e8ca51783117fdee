/**
 * Tables in files: uploads in CSV and XLSX read row by row in little memory, every fault named by row, column and code;
 * tables written out the same way. Texts of the codes are in {@code messages_vi.properties} and
 * {@code messages_en.properties} beside this package.
 */
package vn.dangbo.platform.tabular;
