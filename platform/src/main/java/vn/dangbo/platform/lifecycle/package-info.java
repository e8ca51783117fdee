/** Cases that go step by step from state to state, and how their ways are drawn. */
package vn.dangbo.platform.lifecycle;
